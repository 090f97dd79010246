import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runServer } from 'verdaccio';

// Serves the registry that a configuration file describes, on a free port, until nobody listens to what it says.
const server = (await runServer(process.argv[2])) as Server;
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
process.stdin.resume().once('end', () => process.exit());
