import { readFile } from 'node:fs/promises';
import { createMotif } from '@labrig/motif';
import { motifConnection } from '@labrig/motif/node';

// Host, port and key come from MOTIF_HOST, MOTIF_PORT and MOTIF_API_KEY; the certificate is pinned, not ignored.
const certificate = await readFile(process.env.MOTIF_CERTIFICATE ?? 'motif.pem');
const motif = createMotif(motifConnection({ certificate }));

console.log(`Motif ${(await motif.version()).software}`);

await using recording = await motif.recording.start({ codec: 'high', duration: 5, metadata: { animal: 'm17' } });
for (const { serial, filename } of recording.cameras) console.log(`${serial} records ${filename}`);
await recording.finished();
// Had anything thrown meanwhile, the cameras would have been stopped.
