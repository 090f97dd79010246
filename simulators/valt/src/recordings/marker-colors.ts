/** The colours of markers. Those of red and white are the vendor's, the others what CSS calls so. */
const colors: Readonly<Record<string, string>> = {
  white: '#ffffff',
  gray: '#808080',
  red: '#ff0000',
  yellow: '#ffff00',
  purple: '#800080',
  cyan: '#00ffff',
  blue: '#0000ff',
  green: '#008000',
  orange: '#ffa500',
};

/** The colour of a marker that names none. */
export const usualColor = 'red';

export function hexOf(color: string): string {
  return colors[color] ?? colors[usualColor]!;
}
