import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faultTables, marks } from './document.ts';

/** Puts the tables into the document, between their marks. */
const path = join(import.meta.dirname, '../../../../docs/hostile.md');
const text = await readFile(path, 'utf8');
const [before] = text.split(marks.begin);
const [, after] = text.split(marks.end);
await writeFile(path, `${before}${marks.begin}\n\n${faultTables()}\n\n${marks.end}${after}`);
