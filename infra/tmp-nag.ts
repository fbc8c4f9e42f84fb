import * as commands from '../shared/api-contract/assignment-commands.ts';
import { nagFindings } from './checks/nag.ts';
import { buildApp } from './app.ts';
const routes = Object.values(commands).filter((v) => typeof v === 'object' && 'operationId' in v);
console.log(nagFindings(buildApp({ routes: routes as never, outdir: '/tmp/cdk-nag', bundling: false })).join('\n'));
