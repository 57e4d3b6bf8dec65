import type { Report } from '../../core/report.ts';
import { reportCsv } from '../../core/reportCsv.ts';
import { el } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import { strings } from '../../ui/strings.ts';
import { copyText, saveText } from '../saveFile.ts';

const REPORT_FILE = 'clearshot-report.json';

const TABLE_FILE = 'clearshot-report.csv';

/** Spreadsheet programs take a file for UTF-8 only where it begins with this. */
const BYTE_ORDER_MARK = '\ufeff';

/** A button that saves the report as a table. */
export function tableButton(report: () => Report): HTMLElement {
  const save = () => saveText(BYTE_ORDER_MARK + reportCsv(report()), TABLE_FILE, 'text/csv');
  return el('button', { type: 'button', onclick: save }, icon('save'), strings.list.saveTable);
}

/** Buttons that copy the report as JSON and save it as a file. */
export function reportButtons(report: () => Report, announce: (text: string) => void): HTMLElement[] {
  const text = () => `${JSON.stringify(report(), null, 2)}\n`;
  const label = el('span', {}, strings.actions.copy);
  const copy = el('button', { type: 'button', onclick: () => void copyReport() }, icon('copy'), label);
  const save = el(
    'button',
    { type: 'button', onclick: () => saveText(text(), REPORT_FILE, 'application/json') },
    icon('save'),
    strings.actions.save,
  );

  async function copyReport(): Promise<void> {
    const copied = await copyText(text());
    if (copied) label.textContent = strings.actions.copied;
    announce(copied ? strings.actions.copied : strings.actions.copyFailed);
  }

  return [copy, save];
}
