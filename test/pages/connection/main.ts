// A page that has nothing but the connection of the real one, for tests of what the screens call.
import { connect, type Connection } from '../../../renderer/service/connect.ts';
import type { Picked } from '../../../shared/service/host.ts';

declare global {
  var connection: Connection;
  /** tickets of what was dropped last */
  var dropped: Promise<readonly Picked[]> | undefined;
}

globalThis.connection = connect();
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  if (event.dataTransfer) globalThis.dropped = globalThis.connection.ticketsOfDrop(event.dataTransfer);
});
