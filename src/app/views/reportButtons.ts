import type { Report } from '../../report.ts';
import { el } from '../dom.ts';
import { icon } from '../icons.ts';
import { copyText, saveText } from '../reportFile.ts';
import { strings } from '../strings.ts';

const REPORT_FILE = 'clearshot-report.json';

/** Buttons that copy the report as JSON and save it as a file. */
export function reportButtons(report: () => Report, announce: (text: string) => void): HTMLElement[] {
  const text = () => `${JSON.stringify(report(), null, 2)}\n`;
  const label = el('span', {}, strings.actions.copy);
  const copy = el('button', { type: 'button', onclick: () => void copyReport() }, icon('copy'), label);
  const save = el(
    'button',
    { type: 'button', onclick: () => saveText(text(), REPORT_FILE) },
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
