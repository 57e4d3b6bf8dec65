/** `<clearshot-check>` as a stranger uses it: the built library, plain HTML, a strict policy. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { violations } from '../support/axe.ts';
import { type Site, serveSite } from '../support/harness.ts';

const GLARE = 'public/samples/glare.jpg';
const GOOD = 'public/samples/good.jpg';

/** The example of the README. */
const FORM = `<!doctype html>
<html lang="en">
  <title>Send your card</title>
  <link rel="icon" href="data:," />
  <link rel="stylesheet" href="./form.css" />
  <script type="module" src="./clearshot/element.js"></script>
  <script type="module" src="./form.js"></script>
  <main>
  <h1>Send your card</h1>
  <form>
    <label>Photo of your card <input type="file" id="card" name="card" accept="image/*" required></label>
    <clearshot-check for="card" preset="standard" language="en"></clearshot-check>
    <button>Send</button>
  </form>
  </main>
</html>`;

const SCRIPT = `const send = document.querySelector('button');
document.querySelector('clearshot-check').addEventListener('clearshot-report', ({ detail }) => {
  send.disabled = detail.report.outcome === 'fail';
  window.reports = [...(window.reports ?? []), { ...detail.report, name: detail.file.name }];
});`;

const STYLE = `form > button { min-height: 44px; }
clearshot-check { --clearshot-accent: rgb(1, 2, 3); }
clearshot-check::part(headline) { color: rgb(200, 0, 0); }`;

let site: Site;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clearshot-element-'));
  cpSync('dist/browser', join(folder, 'clearshot'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), FORM);
  writeFileSync(join(folder, 'form.js'), SCRIPT);
  writeFileSync(join(folder, 'form.css'), STYLE);
  writeFileSync(
    join(folder, 'alone.html'),
    FORM.replace(/<label>.*<\/label>/, '').replace(' for="card"', ' id="alone"'),
  );
  cpSync(GOOD, join(folder, 'good.jpg'));
  site = await serveSite(folder, 'stranger');
});
afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true });
});

async function openPage(path = ''): Promise<{ page: Page; errors: string[] }> {
  const context = await site.browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(site.url + path);
  return { page, errors };
}

const element = (page: Page) => page.locator('clearshot-check');
const headline = (page: Page) => element(page).locator('[part=headline]');

it('checks the photo of a file input that stays in its form, and leaves the decision to the page', async () => {
  const { page, errors } = await openPage();
  await page.setInputFiles('#card', GLARE);
  await headline(page).waitFor();
  expect(await headline(page).textContent()).toContain('reflection');
  expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.setInputFiles('#card', GOOD);
  await page.waitForFunction(() => (window as unknown as { reports: unknown[] }).reports.length === 2);
  expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(false);
  const names = await page.evaluate(() =>
    (window as unknown as { reports: { name: string }[] }).reports.map(({ name }) => name),
  );
  expect(names).toEqual(['glare.jpg', 'good.jpg']);
  expect(errors).toEqual([]);
});

it('can be styled from outside by custom properties and parts', async () => {
  const { page } = await openPage('alone.html');
  const button = element(page).locator('[part=button]');
  await button.waitFor();
  const colour = (locator: typeof button, name: string) =>
    locator.evaluate((target, property) => getComputedStyle(target).getPropertyValue(property), name);
  expect(await colour(button, 'background-color')).toBe('rgb(1, 2, 3)');
  await element(page).locator('input').setInputFiles(GLARE);
  await headline(page).waitFor();
  expect(await colour(headline(page), 'color')).toBe('rgb(200, 0, 0)');
});

it('follows its attributes and properties: language, preset, rules; and forgets the photo when asked', async () => {
  const { page, errors } = await openPage('alone.html');
  await element(page).locator('input').setInputFiles(GLARE);
  await headline(page).waitFor();
  await element(page).evaluate((target) => target.setAttribute('language', 'fr'));
  await element(page).locator('[part=stamp]', { hasText: 'À refaire' }).waitFor();
  await element(page).evaluate((target) => target.setAttribute('rules', '{"glare":"off"}'));
  await page.waitForFunction(() => {
    const reports = (window as unknown as { reports: { rules: { id: string }[] }[] }).reports;
    return reports.at(-1)?.rules.every(({ id }) => id !== 'glare');
  });
  const report = await element(page).evaluate((target) => {
    const check = target as unknown as { report: { preset: string } | null; reset(): void };
    check.reset();
    return check.report;
  });
  expect(report).toBeNull();
  expect(await element(page).locator('.result').textContent()).toBe('');
  expect(errors).toEqual([]);
});

it('belongs to its form: sends its photo along, is emptied with it, and keeps it only when asked to', async () => {
  const { page, errors } = await openPage('alone.html');
  await element(page).evaluate((target) => {
    target.setAttribute('name', 'photo');
    target.setAttribute('required', '');
    target.setAttribute('require-pass', '');
  });
  const form = () =>
    page.evaluate(() => {
      const form = document.querySelector('form')!;
      const photo = new FormData(form).get('photo');
      return [form.checkValidity(), photo instanceof File ? photo.name : photo];
    });
  expect(await form()).toEqual([false, null]);
  await element(page).locator('input').setInputFiles(GLARE);
  expect(await form()).toEqual([false, 'glare.jpg']);
  await headline(page).waitFor();
  expect(await form()).toEqual([false, 'glare.jpg']);
  await element(page).evaluate((target) => target.removeAttribute('require-pass'));
  expect(await form()).toEqual([true, 'glare.jpg']);
  await page.evaluate(() => document.querySelector('form')!.reset());
  expect(await form()).toEqual([false, null]);
  expect(await element(page).locator('.result').textContent()).toBe('');
  expect(errors).toEqual([]);
});

it('gives its form the photo once the person says so, where it is told to ask', async () => {
  const { page, errors } = await openPage('alone.html');
  await element(page).evaluate((target) => {
    for (const [name, value] of Object.entries({ name: 'photo', required: '', confirm: '' }))
      target.setAttribute(name, value);
    target.addEventListener('clearshot-use', (event) => {
      document.title = (event as CustomEvent<{ file: File }>).detail.file.name;
    });
  });
  const form = () =>
    page.evaluate(() => {
      const form = document.querySelector('form')!;
      const photo = new FormData(form).get('photo');
      return [form.checkValidity(), photo instanceof File ? photo.name : photo];
    });
  await element(page).locator('input').setInputFiles(GOOD);
  await headline(page).waitFor();
  expect(await form()).toEqual([false, null]);
  await element(page).getByRole('button', { name: 'Use this photo' }).click();
  expect(await form()).toEqual([true, 'good.jpg']);
  expect(await page.title()).toBe('good.jpg');
  expect(await violations(page)).toEqual([]);
  await element(page).locator('input').setInputFiles(GLARE);
  expect(await form()).toEqual([false, null]);
  expect(errors).toEqual([]);
});

it('names a wrong value', async () => {
  const { page } = await openPage('alone.html');
  const message = await element(page).evaluate((target) => {
    target.setAttribute('preset', 'severe');
    try {
      return (target as unknown as { preset: string }).preset;
    } catch (error) {
      return String(error);
    }
  });
  expect(message).toBe('TypeError: Expected lenient, standard, strict for preset but received "severe"');
});
