/** The shadow that a thing throws on the floor it stands on, from `left` to `right` at height `y`. */
export function groundShadow(left: number, right: number, y: number): string {
  const middle = (left + right) / 2;
  const radius = (right - left) / 2;
  return (
    `<radialGradient id="ground"><stop stop-opacity=".3"/><stop offset=".7" stop-opacity=".12"/><stop offset="1" stop-opacity="0"/></radialGradient>` +
    `<ellipse cx="${middle}" cy="${y}" rx="${radius}" ry="12" fill="url(#ground)"/>`
  );
}
