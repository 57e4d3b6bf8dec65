/**
 * Checks the photos that a volunteer gives, and files them into a set of labelled photos (docs/volunteers.md):
 *   npm run contribute -- <folder> --to <set>
 * Without --to it only says what it would file.
 */
import { readContribution, STATEMENT } from './contribute/contribution.ts';
import { fileInto, rowsOf } from './contribute/filing.ts';
import { lookAtPhotos } from './contribute/photos.ts';
import { giveUp, printTable, refuseOthers, takeOption } from './shared/tools.ts';

const USAGE = 'one folder of photos, and --to <set>';

export async function main(args: string[]): Promise<void> {
  const set = takeOption(args, '--to');
  const folder = args.shift() ?? giveUp(`Expected ${USAGE} but received nothing`);
  refuseOthers(args, USAGE);
  try {
    await contribute(folder, set);
  } catch (error) {
    giveUp((error as Error).message);
  }
}

async function contribute(folder: string, set: string | undefined): Promise<void> {
  const contribution = readContribution(folder);
  const { given, refused } = await lookAtPhotos(folder);
  for (const { name, reason } of refused) process.stdout.write(`left out: ${name}: ${reason}\n`);
  if (given.length === 0)
    throw new Error(`Expected photos beside ${STATEMENT} in ${folder} but found none that can be filed`);
  const rows = set === undefined ? rowsOf(contribution, given) : fileInto(set, contribution, given);
  printTable(
    ['photo', 'filed as', 'size'],
    rows.map((row, i) => [given[i]!.name, row.file, row.size.join(' x ')]),
  );
  process.stdout.write(
    set === undefined
      ? 'Nothing was written: name a set with --to.\n'
      : `${rows.length} photos are in ${set}.\n`,
  );
}
