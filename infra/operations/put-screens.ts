/**
 * Puts the built screens into the bucket that CloudFront reads:
 *
 *     node infra/operations/put-screens.ts --bucket <output ScreensBucket of the screens stack> \
 *       --sign-in <output SignIn of the data stack> [--folder <built before>]
 *
 * First what never changes, last the page that names it: whoever opens the page while this runs finds all that it names.
 * Files of earlier deployments stay, for whoever has the earlier page open; so a rollback is the same command on an earlier
 * commit. Nothing needs to be invalidated: the page is asked for anew each time.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { CACHED } from '../../functions/runtime/security-headers.ts';
import { withSignIn, type SignInOptions } from '../../shared/api-contract/sign-in.ts';
import { isImmutable, mediaTypeOf } from '../../web/built-file.ts';

export interface Screens {
  readonly client: S3Client;
  readonly bucket: string;
  readonly folder: string;
  readonly signIn: SignInOptions;
}
interface BuiltFile {
  readonly key: string;
  readonly path: string;
  readonly mediaType: string;
}

const signInSchema = z.strictObject({
  authorizationEndpoint: z.url(),
  tokenEndpoint: z.url(),
  clientId: z.string(),
  scope: z.string(),
});

const PAGE = 'index.html';
const rank = ({ key }: BuiltFile): number => (isImmutable(key) ? 0 : key === PAGE ? 2 : 1);

async function filesIn(folder: string): Promise<readonly BuiltFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.flatMap((entry): BuiltFile[] => {
    const mediaType = mediaTypeOf(entry.name);
    const path = join(entry.parentPath, entry.name);
    const key = relative(folder, path).split(sep).join('/');
    return entry.isFile() && mediaType !== undefined ? [{ key, path, mediaType }] : [];
  });
  if (!files.some(({ key }) => key === PAGE)) throw new Error(`${folder} holds no ${PAGE}: not the screens`);
  return files.sort((one, other) => rank(one) - rank(other) || (one.key < other.key ? -1 : 1));
}

/** Answers what was put, in this order. */
export async function putScreens({ client, bucket, folder, signIn }: Screens): Promise<readonly string[]> {
  const files = await filesIn(folder);
  for (const { key, path, mediaType } of files) {
    const bytes = await readFile(path);
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: key === PAGE ? withSignIn(bytes.toString('utf8'), signIn) : bytes,
        ContentType: mediaType,
        CacheControl: isImmutable(key) ? CACHED.FOREVER : CACHED.ASKED_FOR_AGAIN,
      }),
    );
  }
  return files.map(({ key }) => key);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { bucket: { type: 'string' }, folder: { type: 'string' }, 'sign-in': { type: 'string' } },
  });
  const { bucket, 'sign-in': told } = values;
  if (bucket === undefined) throw new Error('--bucket is missing: see the output ScreensBucket');
  if (told === undefined) throw new Error('--sign-in is missing: see the output SignIn');
  const signIn = signInSchema.parse(JSON.parse(told));
  const { buildScreens } = await import('../../web/build.ts');
  const folder = values.folder ?? (await buildScreens());
  const put = await putScreens({ client: new S3Client(), bucket, folder, signIn });
  console.log(`${put.length} files of the screens are in ${bucket}`);
}
