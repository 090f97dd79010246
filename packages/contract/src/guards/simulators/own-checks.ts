import { assert } from 'chai';
import { createCoverage } from '../../coverage.ts';
import { suites } from '../../suites.ts';
import { secretsOf } from '../../runner/secrets-of.ts';
import type { AnySuite } from '../../suite.ts';
import type { Rehearsal } from './rehearsal.ts';

/** Promises of simulators that no scenario can hold: it doesn't see the journal, and its client renews tokens by itself. */
export const ownChecks: Readonly<Record<string, (rehearsal: Rehearsal) => Promise<void>>> = {
  async 'no secret is in the journal'({ vendor, lab, target }) {
    const suite: AnySuite = suites[vendor];
    const secrets = new Set(secretsOf(target.credentials));
    const spied = {
      ...target,
      async fetch(url: string, init: RequestInit) {
        const answer = await target.fetch(url, init);
        const text = await answer.clone().text();
        const found = text.matchAll(/"(?:\w*_?token|uploadUrl)": ?"([^"]{8,})"/g);
        for (const [, secret] of found) secrets.add(secret!.replace(/^.*signature=/, ''));
        return answer;
      },
    };
    const rig = await suite.rig(spied, createCoverage(suite.operations));
    if (vendor === 'moveshelf') {
      const { name } = await rig.project();
      await rig.moveshelf.clips.uploadFile(name, new Blob(['time,angle']), { filename: 'knee.csv' });
    } else if (vendor === 'cam2') await rig.user.cameras.search();
    const journal = JSON.stringify(lab.requests.entries());
    assert.isAbove(lab.requests.entries().length, 0);
    for (const secret of secrets) assert.notInclude(journal, secret, 'the journal tells a secret');
  },

  async 'a token that has expired is refused'({ vendor, target }) {
    const { baseUrl, credentials, fetch } = target;
    const tell = async (path: string, init: RequestInit = {}) => {
      const answer = await fetch(baseUrl + path, init);
      return { status: answer.status, text: await answer.text() };
    };
    const { username, password, clientID, clientSecret } = credentials as Readonly<Record<string, string>>;
    const headers = { 'content-type': 'application/json' };
    const { text } =
      vendor === 'valt'
        ? await tell('/api/v3/login', { method: 'POST', headers, body: JSON.stringify({ username, password }) })
        : await tell(`/auth?${new URLSearchParams({ clientID: clientID!, clientSecret: clientSecret! })}`);
    const token = /token": ?"([^"]+)"/.exec(text)![1]!;
    const path = `${vendor === 'valt' ? '/api/v3/rooms/info' : '/cameras/search'}?access_token=${token}`;
    assert.strictEqual((await tell(path)).status, 200, 'a good token');
    await target.advance!({ days: 500 });
    assert.strictEqual((await tell(path)).status, 401, 'a token that has expired');
  },
};
