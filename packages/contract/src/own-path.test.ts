import { expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

test.each([
  ['http://10.11.12.23:6083', 'http://10.11.12.23:6083/api/1/cameras', '/api/1/cameras'],
  ['http://labs.example/labs/5f/devices/motif', 'http://labs.example/labs/5f/devices/motif/api?x=1', '/api'],
  ['http://labs.example/labs/5f/devices/motif/', 'ws://labs.example/labs/5f/devices/motif/video', '/video'],
  ['http://labs.example/labs/5f', 'http://labs.example/labs/5fa/clock', '/labs/5fa/clock'],
  ['http://labs.example/labs/5f', 'http://labs.example/elsewhere', '/elsewhere'],
])('at %s, %s is %s', (baseUrl, url, path) => expect(ownPath({ baseUrl }, url)).toBe(path));
