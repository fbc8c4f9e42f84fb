/** Builds, loads the sample on the first start, serves, and says where to look. */
import { flushCompileCache } from 'node:module';
import { buildScreens } from '../web/build.ts';
import { synthesize } from './home/synthesize.ts';
import { readAssembly } from './home/read-assembly.ts';
import { readConfig, type LocalConfig } from './config.ts';
import { DEMO_ACCOUNTS, loadDemo } from './demo.ts';
import { ADMINISTRATOR, INITIAL_PASSWORD_FILE, prepareFirstStart } from './first-start.ts';
import { overviewOf } from './overview.ts';
import { loadSecret } from './secret.ts';
import { startServer, type Server } from './server.ts';

const say = (line = ''): void => void process.stdout.write(`${line}\n`);

function saySampleAccounts(password: string): void {
  say();
  say(`  Tài khoản mẫu, mật khẩu chung: ${password}`);
  for (const { account, what } of DEMO_ACCOUNTS) say(`    ${account.padEnd(18)}${what}`);
  say(`    ${'cb-<mã đơn vị>'.padEnd(18)}Cán bộ đầu mối, ví dụ cb-so-tai-chinh`);
  say(`    ${'tt-<mã đơn vị>'.padEnd(18)}Thủ trưởng đơn vị`);
}

/** Once: only the start that opens the account knows its password. */
function sayInitialPassword(password: string): void {
  say();
  say(`  Tài khoản quản trị:   ${ADMINISTRATOR}`);
  say(
    `  Mật khẩu ban đầu:     ${password}   (chỉ hiện lần này; lưu ở ${INITIAL_PASSWORD_FILE} trong thư mục dữ liệu)`,
  );
  say('  Hãy đổi mật khẩu ngay (PUT /me/password), xóa tệp trên, rồi nhập đơn vị, người dùng và tài khoản.');
}

function sayWhereToLook({ url, outboxFolder, drivers }: Server, config: LocalConfig): void {
  say();
  say(`  Mở bằng trình duyệt:  ${url}`);
  say(`  Tài liệu API:         ${url}/docs   (đăng nhập và thử từng lệnh ngay trên trang)`);
  say(`  Dữ liệu:              ${config.dataFolder}`);
  if (outboxFolder !== undefined) say(`  Thư đi (chưa cấu hình SMTP): ${outboxFolder}`);
  if (drivers > 0)
    say(`  Tiếp tục theo dõi:    ${drivers.toLocaleString('vi')} tiến trình từ lần chạy trước`);
}

/** As many as fit on a screen; the rest is in the API. */
const MOST_DIRECTIVES = 3;

async function sayOverview({ home }: Server): Promise<void> {
  const overviews = await overviewOf(home.runtime.deps);
  for (const { lines } of overviews.slice(-MOST_DIRECTIVES)) {
    say();
    for (const line of lines) say(`  ${line}`);
  }
}

/** The sample province, or the basics of a real one; answers how to tell who may sign in. */
async function prepare({ home }: Server, config: LocalConfig): Promise<() => void> {
  if (config.demo && config.oidc === undefined) {
    const password = await loadSecret(config.dataFolder, 'demo-password', 9);
    const isSample = await loadDemo(home, password);
    return isSample ? () => saySampleAccounts(password) : () => undefined;
  }
  const { password } = await prepareFirstStart(home.runtime.deps, config);
  return password === undefined ? () => undefined : () => sayInitialPassword(password);
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const assembly = await readAssembly(
    await synthesize(() => say('Đang tổng hợp quy trình từ định nghĩa CDK (chỉ lần đầu, vài giây)…')),
  );
  const webFolder = await buildScreens(() => say('Đang dựng giao diện (chỉ lần đầu, vài giây)…'));
  const server = await startServer(config, assembly, { webFolder });
  const sayAccounts = await prepare(server, config);
  sayWhereToLook(server, config);
  sayAccounts();
  await sayOverview(server);
  say();
  say('  Dừng: Ctrl+C. Dữ liệu được giữ; lần sau mọi việc tiếp tục từ chỗ dừng.');
  // By itself Node would write it at the end of a process that may run for months, or be killed.
  flushCompileCache();
  const stop = (): void => void server.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** Ends the process with one clear line when the start fails. */
export async function run(): Promise<void> {
  await main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
