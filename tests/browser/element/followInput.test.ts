import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { followInput } from '../../../src/element/followInput.ts';

const files: (string | null)[] = [];
const inputs: boolean[] = [];

beforeEach(() => {
  files.length = 0;
  inputs.length = 0;
  document.body.replaceChildren();
});

function follow(root: Document | ShadowRoot = document): AbortController {
  const end = new AbortController();
  onTestFinished(() => end.abort());
  const onFile = (file: File | null) => void files.push(file?.name ?? null);
  const onInput = (input: HTMLInputElement | null) => void inputs.push(input !== null);
  followInput(root, 'card', { onFile, onInput }, end.signal);
  return end;
}

function fileInput(name?: string): HTMLInputElement {
  const input = Object.assign(document.createElement('input'), { type: 'file', id: 'card' });
  if (name) choose(input, name);
  return input;
}

/** As a person does it: the file is there, then the input says so. */
function choose(input: HTMLInputElement, name: string | null): void {
  const chosen = new DataTransfer();
  if (name) chosen.items.add(new File(['photo'], name));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const seen = (expected: (string | null)[]) => vi.waitFor(() => expect(files).toEqual(expected));

it('takes a file that was chosen before it came', () => {
  document.body.append(fileInput('early.jpg'));
  follow();
  expect(files).toEqual(['early.jpg']);
});

it('waits for an input that comes later, and is named later', async () => {
  follow();
  const input = fileInput();
  input.id = 'other';
  document.body.append(input);
  choose(input, 'a.jpg');
  input.id = 'card';
  await seen(['a.jpg']);
});

it('goes over to the input that a rendering puts in the place of the old one', async () => {
  document.body.append(fileInput('old.jpg'));
  follow();
  const next = fileInput();
  document.body.replaceChildren(next);
  await seen(['old.jpg', null]);
  choose(next, 'new.jpg');
  expect(files).toEqual(['old.jpg', null, 'new.jpg']);
  expect(inputs).toEqual([true, true]);
});

it('follows an input that is emptied, or taken away', async () => {
  const input = fileInput('a.jpg');
  document.body.append(input);
  follow();
  choose(input, null);
  choose(input, 'b.jpg');
  input.remove();
  await seen(['a.jpg', null, 'b.jpg', null]);
});

it('follows its form being reset', async () => {
  const form = document.createElement('form');
  form.append(fileInput('a.jpg'));
  document.body.append(form);
  follow();
  form.reset();
  await seen(['a.jpg', null]);
});

it('looks in the shadow root that it is given', async () => {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  follow(root);
  root.append(fileInput('inside.jpg'));
  await seen(['inside.jpg']);
});

it('names what is not a file input', () => {
  document.body.append(Object.assign(document.createElement('div'), { id: 'card' }));
  expect(() => follow()).toThrow('Expected a file input for "for" but received <div id="card">');
});

it('ends', async () => {
  const end = follow();
  end.abort();
  document.body.append(fileInput('late.jpg'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(files).toEqual([]);
});
