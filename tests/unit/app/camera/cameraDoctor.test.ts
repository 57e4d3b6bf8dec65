import { expect, it } from 'vitest';
import { CameraDoctor, type CameraFacts } from '../../../../src/app/camera/cameraDoctor.ts';
import type { Look } from '../../../../src/browser/client.ts';
import { lookOf } from '../../../support/looks.ts';

const FACTS: CameraFacts = { label: 'Back Camera', width: 1280, height: 720, abilities: {} };
const HEALTH: Look['health'] = {
  luma: 120,
  chroma: 12,
  black: 10,
  contrasts: Array.from({ length: 48 }, () => 110),
  crispness: 0.5,
};
const lookAt = (time: number, health: Partial<Look['health']>, document: Look['document']): Look =>
  lookOf({ time, document, health: { ...HEALTH, ...health } }, null);

/** What the doctor says after some seconds of the same picture. */
function after(
  seconds: number,
  health: Partial<Look['health']>,
  facts: Partial<CameraFacts> = {},
  looks = 20,
  document: Look['document'] = lookOf().document,
) {
  const doctor = new CameraDoctor();
  let complaints = doctor.examine({ ...FACTS, ...facts }, lookAt(0, health, document), looks);
  for (let time = 500; time <= seconds * 1000; time += 500) {
    complaints = doctor.examine({ ...FACTS, ...facts }, lookAt(time, health, document), looks);
  }
  return complaints;
}

it('finds nothing wrong with a good camera', () => {
  expect(after(10, {})).toEqual([]);
});

it.each(['OBS Virtual Camera', 'ManyCam Webcam', 'mmhmm'])('knows %s for a program', (label) => {
  expect(after(0, {}, { label })).toEqual(['virtual']);
});

it('knows an infrared camera by its name, and by a picture without colours that lasts', () => {
  expect(after(0, {}, { label: 'Integrated IR Camera' })).toEqual(['infrared']);
  expect(after(10, { chroma: 0.2 })).toEqual(['infrared']);
  expect(after(1, { chroma: 0.2 })).toEqual([]);
  expect(after(10, { chroma: 0.2, luma: 5 })).toEqual([]);
});

it('names a camera of less than 720 lines, whichever way it is held', () => {
  expect(after(0, {}, { width: 640, height: 480 })).toEqual(['lowResolution']);
  expect(after(0, {}, { width: 720, height: 1280 })).toEqual([]);
});

it('tells a camera without autofocus that is too close from one that is still focusing', () => {
  expect(after(5, { crispness: 0.1 })).toEqual(['noAutofocus']);
  expect(after(1, { crispness: 0.1 })).toEqual([]);
  expect(after(5, { crispness: 0.1 }, { abilities: { focusMode: ['continuous'] } })).toEqual([]);
  expect(after(5, { crispness: null })).toEqual([]);
});

it('suspects a dirty lens where a document is hazy for a while, but not on a plain sheet', () => {
  const haze = { black: 80, contrasts: Array.from({ length: 48 }, () => 30) };
  expect(after(6, haze)).toEqual(['dirtyLens']);
  expect(after(2, haze)).toEqual([]);
  expect(after(6, haze, {}, 20, null)).toEqual([]);
});

it('says when the device is too slow to follow', () => {
  expect(after(5, {}, {}, 6)).toEqual(['slow']);
});
