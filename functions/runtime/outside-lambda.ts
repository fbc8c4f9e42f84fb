import type { Context } from 'aws-lambda';

const nothing = (): undefined => undefined;

/** The context of an invocation where there is no Lambda: nothing limits its time, and nobody reads the rest. */
export const OUTSIDE_LAMBDA: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'one-machine',
  functionVersion: '0',
  invokedFunctionArn: '',
  memoryLimitInMB: '0',
  awsRequestId: '',
  logGroupName: '',
  logStreamName: '',
  getRemainingTimeInMillis: () => Number.MAX_SAFE_INTEGER,
  /* eslint-disable @typescript-eslint/no-deprecated -- the type of a context still demands them */
  done: nothing,
  fail: nothing,
  succeed: nothing,
  /* eslint-enable @typescript-eslint/no-deprecated */
};
