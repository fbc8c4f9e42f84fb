import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The rehearsals that this process has running, by process id. */
export async function childrenOfThisProcess(): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,stat=,args=']);
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(
      ([, parent, state = '', ...command]) =>
        parent === String(process.pid) &&
        !state.startsWith('Z') &&
        command.join(' ').includes('rehearse/draft/child'),
    )
    .map(([pid = '']) => pid);
}
