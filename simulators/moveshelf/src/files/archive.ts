import { joined } from '@labrig/simulator';

const block = 512;

/** Some texts in one file: a tar archive in the form that POSIX calls ustar. */
export function archiveOf(texts: Readonly<Record<string, string>>, time: number): Uint8Array {
  const encoder = new TextEncoder();
  const parts = Object.entries(texts).flatMap(([name, text]) => {
    const bytes = encoder.encode(text);
    return [header(name, bytes.byteLength, time), bytes, new Uint8Array(-bytes.byteLength & (block - 1))];
  });
  return joined([...parts, new Uint8Array(2 * block)]);
}

function header(name: string, size: number, time: number): Uint8Array {
  const bytes = new Uint8Array(block);
  const write = (at: number, text: string): void => bytes.set(new TextEncoder().encode(text), at);
  const octal = (value: number, digits: number): string => `${Math.floor(value).toString(8).padStart(digits, '0')}\0`;
  write(0, name.replaceAll(/[^ -~]/g, '_').slice(0, 99));
  write(100, octal(0o644, 7) + octal(0, 7) + octal(0, 7) + octal(size, 11) + octal(time / 1000, 11));
  write(156, '0');
  write(257, 'ustar\x0000');
  // The sum counts its own place as spaces.
  const sum = bytes.reduce((total, byte) => total + byte, 8 * 0x20);
  write(148, `${octal(sum, 6)} `);
  return bytes;
}
