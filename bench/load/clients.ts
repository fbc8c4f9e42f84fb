/** Clients side by side: each has a connection of its own and takes the next task when it is done with one. */
import { openConnection, type Connection, type Request, type Response } from './connection.ts';

export const CLIENTS = 64;

export interface Client {
  /** Sends, measures, and throws when the answer is not 2xx. */
  ask(request: Request): Promise<Response>;
}

function clientOn(connection: Connection, millis: number[]): Client {
  return {
    async ask(request) {
      const begin = performance.now();
      const response = await connection.send(request);
      millis.push(performance.now() - begin);
      if (response.status >= 200 && response.status < 300) return response;
      throw new Error(`${request.method} ${request.path}: ${response.status} ${response.body}`);
    },
  };
}

export interface Load {
  readonly seconds: number;
  /** Of each answer, in milliseconds, in no order. */
  readonly millis: readonly number[];
}

/** The connections stand before the measured time begins. */
export async function runClients<Task>(
  url: string,
  tasks: readonly Task[],
  work: (task: Task, client: Client) => Promise<void>,
  clients = CLIENTS,
): Promise<Load> {
  const connections = await Promise.all(Array.from({ length: clients }, () => openConnection(url)));
  const millis: number[] = [];
  let next = 0;
  async function run(connection: Connection): Promise<void> {
    const client = clientOn(connection, millis);
    for (let task = tasks[next++]; task !== undefined; task = tasks[next++]) await work(task, client);
  }
  const begin = performance.now();
  await Promise.all(connections.map(run));
  const seconds = (performance.now() - begin) / 1000;
  for (const connection of connections) connection.close();
  return { seconds, millis };
}

export async function askOnce(url: string, request: Request): Promise<Response> {
  const connection = await openConnection(url);
  try {
    return await clientOn(connection, []).ask(request);
  } finally {
    connection.close();
  }
}
