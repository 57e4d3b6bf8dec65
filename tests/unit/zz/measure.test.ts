import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { it } from 'vitest';
import { Analysis } from '../../../src/core/analysis.ts';
import { sizeDocument } from '../../../src/core/document/document.ts';
import { startTensorflow } from '../../../src/core/engines/tensorflow.ts';
import { createFaceNetwork } from '../../../src/core/networks/faces.ts';
import { createMrzNetwork } from '../../../src/core/networks/mrz.ts';
import { readMrz } from '../../../src/core/reading/mrz.ts';
import { findPortrait } from '../../../src/core/reading/portrait.ts';
import { findZone } from '../../../src/core/reading/zone.ts';
import { decodePhoto } from '../../../src/node/decode.ts';
import { TENSORFLOW_WASM } from '../../support/displays.ts';

const root = new URL('../../../', import.meta.url).pathname;
const model = (n: string) =>
  [
    JSON.parse(readFileSync(`${root}models/${n}/model.json`).toString()),
    new Uint8Array(readFileSync(`${root}models/${n}/weights.bin`)),
  ] as const;
it('measures', async () => {
  const {
    REPORT = '',
    PHOTOS = '',
    TRUTH = '',
    MANIFEST = '',
    OUT = '',
    ONLY = '',
    FACES = '',
    MOD = '1',
    REST = '0',
  } = process.env;
  const tf = await startTensorflow(TENSORFLOW_WASM);
  const mrz = createMrzNetwork(tf, ...model('mrz'));
  const faces = createFaceNetwork(tf, ...model('portrait'));
  const report = JSON.parse(readFileSync(REPORT).toString());
  const lines = (f: string) =>
    readFileSync(f)
      .toString()
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l));
  const truth = new Map(lines(TRUTH).map((t: any) => [t.file, t]));
  const rows = new Map(lines(MANIFEST).map((r: any) => [r.id, r]));
  const photos: any[] = [];
  let n = 0;
  const cpu = { zone: 0, read: 0, face: 0, count: 0, reads: 0 };
  for (const p of report.photos) {
    const id = basename(p.file).replace(/\.[^.]*$/, '');
    const t = truth.get(rows.get(id)?.file);
    if (!t || (ONLY && !id.includes(ONLY))) continue;
    if (n++ % Number(MOD) !== Number(REST)) continue;
    const photo = await decodePhoto(readFileSync(`${PHOTOS}/${basename(p.file)}`)).catch(() => null);
    if (!photo) continue;
    const doc =
      p.document && sizeDocument({ quad: p.document.quad, confidence: p.document.confidence }, photo as any);
    const { preview } = new Analysis(photo as any, {} as any, doc);
    const out: any = { file: p.file, rules: p.rules, reading: null };
    if (FACES) {
      const c = process.cpuUsage();
      const f = findPortrait(preview, doc, faces);
      const d = process.cpuUsage(c);
      cpu.face += d.user + d.system;
      out.portrait = f && { score: f.score, face: f.face };
      out.group = rows.get(id).group;
      out.tags = rows.get(id).tags;
    } else {
      const c = process.cpuUsage();
      const zone = findZone(preview, doc, mrz);
      const d = process.cpuUsage(c);
      cpu.zone += d.user + d.system;
      const c2 = process.cpuUsage();
      const r = zone && readMrz(photo as any, zone, mrz);
      const d2 = process.cpuUsage(c2);
      if (zone) {
        cpu.read += d2.user + d2.system;
        cpu.reads++;
      }
      if (zone)
        out.zone = {
          turn: zone.turn,
          n: zone.curves.length,
          len: zone.end - zone.start,
          spacing: zone.spacing,
          strength: zone.strength,
        };
      if (r) out.reading = { ...r, lines: r.lines, accepted: false };
    }
    cpu.count++;
    photos.push(out);
  }
  writeFileSync(OUT, JSON.stringify({ photos }));
  console.log(
    JSON.stringify({
      zoneMs: cpu.zone / 1000 / cpu.count,
      readMs: cpu.read / 1000 / Math.max(1, cpu.reads),
      faceMs: cpu.face / 1000 / cpu.count,
      count: cpu.count,
      reads: cpu.reads,
    }),
  );
}, 3_600_000);
