import { REGION } from '../places.ts';
import { OPERATOR } from '../stand/start-ministack.ts';

/** For a client of the SDK that acts as the operator. */
export const clientSettings = (endpoint: string) => ({ endpoint, region: REGION, credentials: OPERATOR });
