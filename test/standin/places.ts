/** Where the stand-in keeps what it makes: everything under `.build/standin`, nothing elsewhere. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const BUILD = join(ROOT, '.build', 'standin');
export const ASSEMBLY = join(BUILD, 'cdk.out');
export const HERE = fileURLToPath(new URL('.', import.meta.url));

/** A province picks the region that the law allows; here it only has to be one. */
export const REGION = 'ap-southeast-1';
export const ACCOUNT = '000000000000';
/** The stage that is deployed: its template is the one that would go to AWS. */
export const STAGE = 'trial';
