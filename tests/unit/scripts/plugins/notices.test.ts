import { expect, it } from 'vitest';
import { noticesText } from '../../../../scripts/plugins/notices.ts';

const folders = (...names: string[]) => names.map((name) => `node_modules/${name}`);

it('names each package with its version, its licence and its home, and gives every text once', () => {
  const text = noticesText(folders('picomatch', 'comlink', '@tensorflow/tfjs-core', 'comlink'));
  expect(text).toMatch(/^@tensorflow\/tfjs-core [\d.]+, Apache-2.0$/m);
  expect(text).toMatch(/^comlink [\d.]+, Apache-2.0$/m);
  expect(text).toMatch(/^picomatch [\d.]+, MIT$/m);
  expect(text.match(/^comlink /gm)).toHaveLength(1);
  expect(text.match(/TERMS AND CONDITIONS FOR USE, REPRODUCTION/g)).toHaveLength(2);
  expect(text).toContain('Permission is hereby granted, free of charge');
});

it('says of libheif what its licence and its author ask for', () => {
  const text = noticesText(folders('libheif-js'));
  expect(text).toMatch(/libheif .*and libde265 .*/);
  expect(text).toContain('Copyright (c) struktur AG');
  expect(text).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
  expect(text).toContain('GNU GENERAL PUBLIC LICENSE');
  expect(text).toContain('may be replaced');
});

it('says nothing where there is nobody to name', () => {
  expect(noticesText([])).toBe('');
});
