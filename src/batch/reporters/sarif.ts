import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PhotoReport, Report } from '../../core/report.ts';
import { RULES } from '../../core/rules/index.ts';
import { visibleJson } from './escape.ts';
import { type Finding, findingsOf, reportFindings } from './findings.ts';
import type { Reporter } from './reporter.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** One run; a result for each failure, and a notification for each photo that could not be read. */
export const sarif: Reporter = {
  description: 'SARIF 2.1.0 for code scanning',
  end(report) {
    const findings = report.photos.flatMap((photo) => findingsOf(photo));
    const unreadable = findings.filter(({ verdict }) => verdict === 'unreadable');
    const log = {
      $schema: SCHEMA,
      version: '2.1.0',
      runs: [
        {
          tool: { driver: driverOf(report) },
          columnKind: 'utf16CodeUnits',
          invocations: [
            {
              executionSuccessful: unreadable.length === 0,
              toolExecutionNotifications: unreadable.map(({ file, text }) => ({
                level: 'error',
                message: { text },
                locations: locationsOf(file),
              })),
            },
          ],
          results: [
            ...report.photos.flatMap((photo) => resultsOf(photo, report.budgets)),
            ...reportFindings(report).map((finding) => resultOf(finding)),
          ],
        },
      ],
    };
    return `${visibleJson(JSON.stringify(log, null, 2))}\n`;
  },
};

function driverOf({ tool, preset }: Report): object {
  return {
    name: tool.name,
    version: tool.version,
    semanticVersion: tool.version,
    rules: RULES.map(({ id, title, description, references }) => ({
      id,
      shortDescription: { text: title },
      fullDescription: { text: description },
      help: { text: [description, ...references].join('\n\n') },
    })),
    properties: { preset },
  };
}

function resultsOf(photo: PhotoReport, budgets: Report['budgets']): object[] {
  return findingsOf(photo, budgets)
    .filter(({ rule, verdict }) => rule !== null && verdict in LEVELS)
    .map((finding) => resultOf(finding, photo));
}

const LEVELS: Partial<Record<Finding['verdict'], string>> = {
  failed: 'error',
  warned: 'warning',
  expected: 'note',
};

function resultOf({ file, rule, verdict, text, result }: Finding, photo?: PhotoReport): object {
  return {
    ...(rule !== null && { ruleId: rule, ruleIndex: RULES.findIndex(({ id }) => id === rule) }),
    kind: 'fail',
    level: LEVELS[verdict],
    message: { text },
    locations: locationsOf(file),
    ...(verdict === 'expected' && {
      suppressions: [{ kind: 'external', justification: 'The photo is expected to fail this rule' }],
    }),
    // SARIF has regions of text and of bytes, not of pixels.
    ...(photo && {
      properties: {
        width: photo.width,
        height: photo.height,
        risk: result?.risk ?? null,
        measured: result?.measured ?? {},
        limits: result?.limits ?? {},
        regions: result?.regions ?? [],
      },
    }),
  };
}

function locationsOf(file: string | null): object[] {
  return file === null ? [] : [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }];
}

function uriOf(file: string): string {
  return isAbsolute(file) ? pathToFileURL(file).href : file.split('/').map(encodeURIComponent).join('/');
}
