/** How files are named, wherever they are kept. */
import { sha256 } from './chain.ts';

const NAME = /^[0-9a-f]{64}$/;
/** The SHA-256 of some bytes, and so no path. */
export const isFileName = (name: string): boolean => NAME.test(name);

/** For what a person has sent in part: a name that is no path, whoever the owner is. */
export const folderOfOwner = (owner: string): string => sha256(owner).slice(0, 32);
