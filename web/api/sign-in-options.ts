import { SIGN_IN_META, type SignInOptions } from '../../shared/api-contract/sign-in.ts';
import { trusted } from './trusted.ts';

/** Undefined where the system keeps the accounts itself. */
export function signInOptions(): SignInOptions | undefined {
  const said = document.querySelector<HTMLMetaElement>(`meta[name="${SIGN_IN_META}"]`)?.content;
  return said === undefined ? undefined : trusted<SignInOptions>(JSON.parse(said));
}
