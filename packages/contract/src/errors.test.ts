import * as http from '@labrig/http';
import { expect, test } from 'vitest';
import { suites } from './suites.ts';

const errors = Object.fromEntries(Object.entries(http).filter(([name]) => name.endsWith('Error')));

test.each(Object.keys(suites))(
  'whoever uses %s alone has every error at hand, and they are the same in all',
  async (vendor) => {
    expect(Object.keys(errors).length).toBeGreaterThan(5);
    const client = (await import(`@labrig/${vendor}`)) as object;
    expect(client).toMatchObject(errors);
  },
);
