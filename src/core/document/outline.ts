import { distance, isConvex } from '../pixels/geometry.ts';
import type { Rgba } from '../pixels/image.ts';
import type { Quad } from '../report.ts';
import { tableColours } from './backgroundModel.ts';
import { type SideCandidate, sideCandidates } from './edgeCandidates.ts';
import { type Line, lineThrough, meet } from './edgeProfiles.ts';
import { standardMisfit } from './pose.ts';
import { refineQuad } from './refine.ts';

/*
 * Moves the sides of a roughly known quad onto the document's edges. Documents have coloured bands, lines of print and
 * joints of the table beside them that are as straight and as strong as their own edges, so the four sides are chosen
 * together: several lines are kept for each side, and those four are taken that are good edges with the table outside,
 * and that a document of a standard size may have before a hand-held camera.
 */

/** The quad's mean diagonal has this many of the places where edges are looked for. */
const SPACINGS = 260;

/**
 * What a squared spread of misfit costs beside the worth of the sides, and how many count at most: documents of other sizes
 * are judged by their edges alone. Learned with the weights of `sideCandidates.ts`.
 */
const MISFIT_WEIGHT = 0.028;
const MAX_MISFIT = 16;

/** Where a corner has moved by more than this share of the diagonal, better lines may come into reach: it is done again. */
const FAR = 0.05;
const MAX_ROUNDS = 2;

/** Half the width, in spacings, of the strip in which the chosen sides are fitted to the edges. */
const FINE_REACH = 1.6;

/** The quad with its sides moved onto the document's edges; pixels of `image`. */
export function fitOutline(image: Rgba, quad: Quad): Quad {
  let outline = quad;
  for (let round = 0; round < MAX_ROUNDS && isConvex(outline); round++) {
    const chosen = chooseSides(image, outline);
    const moved = Math.max(...chosen.map((corner, i) => distance(corner, outline[i]!)));
    outline = chosen;
    if (moved < FAR * diagonalOf(outline)) break;
  }
  return refineQuad(image, outline, Math.max(2, Math.round(FINE_REACH * spacingOf(outline))));
}

const diagonalOf = (quad: Quad) => (distance(quad[0], quad[2]) + distance(quad[1], quad[3])) / 2;

const spacingOf = (quad: Quad) => Math.max(1, diagonalOf(quad) / SPACINGS);

/** The best four lines near the quad's sides. */
function chooseSides(image: Rgba, quad: Quad): Quad {
  const diagonal = diagonalOf(quad);
  const spacing = spacingOf(quad);
  const colours = tableColours(image, quad, diagonal, spacing);
  const found = quad.map((corner, i) =>
    sideCandidates(image, corner, quad[(i + 1) % 4]!, diagonal, spacing, colours[i]!),
  );
  // A side that is cut off says nothing of the shape.
  const maxMisfit = found.includes(null) ? 0 : MAX_MISFIT;
  const sides = found.map(
    (candidates, i): SideCandidate[] =>
      candidates ?? [{ line: lineThrough(quad[i]!, quad[(i + 1) % 4]!), score: 0 }],
  );
  let best = { quad, score: Number.NEGATIVE_INFINITY };
  for (const { score, lines } of combinations(sides, MISFIT_WEIGHT * maxMisfit)) {
    // They come by falling score, which the misfit only lessens.
    if (score <= best.score) break;
    const corners = lines.map((line, i) => meet(lines[(i + 3) % 4]!, line));
    if (corners.includes(null)) continue;
    const candidate = corners as unknown as Quad;
    if (!isConvex(candidate)) continue;
    const misfit =
      maxMisfit > 0 ? Math.min(maxMisfit, standardMisfit(candidate, image.width, image.height)) : 0;
    const left = score - MISFIT_WEIGHT * misfit;
    if (left > best.score) best = { quad: candidate, score: left };
  }
  return best.quad;
}

/** All combinations of one line a side whose score is at most `within` below that of the best ones, the best first. */
function combinations(
  sides: readonly SideCandidate[][],
  within: number,
): { score: number; lines: readonly Line[] }[] {
  const most = sides.reduce((sum, [first]) => sum + first!.score, 0);
  let all: { score: number; lines: readonly Line[] }[] = [{ score: most, lines: [] }];
  for (const side of sides) {
    const best = side[0]!.score;
    all = all.flatMap(({ score, lines }) =>
      side.flatMap((candidate) => {
        const left = score - best + candidate.score;
        return left >= most - within ? [{ score: left, lines: [...lines, candidate.line] }] : [];
      }),
    );
  }
  return all.sort((one, two) => two.score - one.score);
}
