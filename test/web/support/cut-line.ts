/**
 * A line between browser and server that breaks where a seeded generator says: before a request has left, in the middle of
 * it, when the server has it but its answer has not come, or in the middle of the answer. Pages and their scripts pass.
 */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export type Random = () => number;

/** Mulberry32: small, and the same for the same seed everywhere. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Cut = 'BEFORE' | 'IN_REQUEST' | 'BEFORE_ANSWER' | 'IN_ANSWER';
const CUTS: readonly Cut[] = ['BEFORE', 'IN_REQUEST', 'BEFORE_ANSWER', 'IN_ANSWER'];

export interface CutLine {
  readonly url: string;
  /** Where it broke, how often. */
  readonly cuts: ReadonlyMap<Cut, number>;
  /** Breaks only while this is set. */
  isArmed: boolean;
  close(): Promise<void>;
}
interface Plan {
  readonly cut: Cut;
  /** Bytes that still pass, of the request or of the answer. */
  left: number;
}

const HEAD = /^(GET|POST|PUT|DELETE) (\S+) HTTP\/1\.1\r\n/;
/** What a person's page asks of the server, and not the page itself. */
function isOfTheApi(head: string): boolean {
  const [, , path = ''] = HEAD.exec(head) ?? [];
  return path !== '' && !path.startsWith('/assets/') && !/\r\naccept: text\/html/i.test(head);
}
const lengthOf = (head: string): number => {
  const body = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
  return head.indexOf('\r\n\r\n') + 4 + body;
};

export async function openCutLine(
  target: string,
  random: Random,
  {
    chance,
    mayCut,
    answered = 400,
  }: {
    readonly chance: number;
    readonly mayCut: () => boolean;
    /** So many bytes of an answer pass at most before it breaks. */
    readonly answered?: number;
  },
): Promise<CutLine> {
  const { hostname, port } = new URL(target);
  const cuts = new Map<Cut, number>();
  const open = new Set<Socket>();
  const line = { isArmed: false };

  function planFor(head: string): Plan | undefined {
    if (!line.isArmed || !mayCut() || !isOfTheApi(head) || random() >= chance) return undefined;
    const cut = CUTS[Math.floor(random() * CUTS.length)]!;
    return { cut, left: Math.floor(random() * (cut === 'IN_ANSWER' ? answered : lengthOf(head))) };
  }

  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    open.add(near).add(far);
    let plan: Plan | undefined;
    const end = (): void => {
      near.destroy();
      far.destroy();
    };
    const breakNow = (broken: Plan): void => {
      if (plan !== broken) return;
      plan = undefined;
      cuts.set(broken.cut, (cuts.get(broken.cut) ?? 0) + 1);
      near.resetAndDestroy();
      far.destroy();
    };
    near.on('data', (bytes) => {
      const text = bytes.subarray(0, 4096).toString('latin1');
      if (HEAD.test(text)) plan = planFor(text);
      if (plan?.cut === 'BEFORE') breakNow(plan);
      else if (plan?.cut === 'IN_REQUEST') {
        const broken = plan;
        const passing = bytes.subarray(0, broken.left);
        broken.left -= passing.byteLength;
        far.write(passing, () => broken.left <= 0 && breakNow(broken));
      } else far.write(bytes);
    });
    far.on('data', (bytes) => {
      if (plan?.cut === 'BEFORE_ANSWER') breakNow(plan);
      else if (plan?.cut === 'IN_ANSWER') {
        const broken = plan;
        const passing = bytes.subarray(0, broken.left);
        broken.left -= passing.byteLength;
        near.write(passing, () => broken.left <= 0 && breakNow(broken));
      } else near.write(bytes);
    });
    for (const socket of [near, far]) {
      socket.on('error', end);
      socket.on('close', () => {
        open.delete(socket);
        end();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  return Object.assign(line, {
    url: `http://127.0.0.1:${own}`,
    cuts,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  });
}
