find photos -name '*.jpg' -print0 |
  parallel --pipe --recend '\0' -N 100 --jobs 4 npx clearshot check --stdin0 --jobs 1 -r ndjson > report.ndjson
npx clearshot merge report.ndjson -r text -r junit=report.xml
