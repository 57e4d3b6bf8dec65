/** Pieces of a mask, four-connected, each as its cells. */
export function connectedComponents(mask: Uint8Array, width: number, height: number): number[][] {
  const left = mask.slice();
  const found: number[][] = [];
  for (let start = 0; start < left.length; start++) {
    if (!left[start]) continue;
    const piece = [start];
    left[start] = 0;
    for (const i of piece) {
      const x = i % width;
      const y = Math.floor(i / width);
      const next = [
        x > 0 ? i - 1 : i,
        x + 1 < width ? i + 1 : i,
        y > 0 ? i - width : i,
        y + 1 < height ? i + width : i,
      ];
      for (const j of next) {
        if (!left[j]) continue;
        left[j] = 0;
        piece.push(j);
      }
    }
    found.push(piece);
  }
  return found;
}
