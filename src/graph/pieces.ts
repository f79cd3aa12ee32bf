// Connected pieces of a graph.

/** Connected pieces, each in ascending order, the first by its smallest node; `neighbours` by node, all among `nodes`. */
export function piecesOf(nodes: readonly number[], neighbours: readonly (readonly number[])[]): number[][] {
  const seen = new Set<number>();
  const pieces: number[][] = [];
  for (const start of nodes) {
    if (seen.has(start)) continue;
    seen.add(start);
    const piece = [start];
    for (const node of piece) {
      for (const next of neighbours[node] as readonly number[]) {
        if (seen.has(next)) continue;
        seen.add(next);
        piece.push(next);
      }
    }
    pieces.push(piece.sort((a, b) => a - b));
  }
  return pieces;
}
