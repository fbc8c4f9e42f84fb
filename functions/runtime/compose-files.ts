import { S3Client } from '@aws-sdk/client-s3';
import { createS3Files } from '../../shared/adapters/s3/files.ts';
import { createS3UnfinishedFiles } from '../../shared/adapters/s3/unfinished-files.ts';
import { readVariables, variables } from './environment.ts';
import type { ComposeFiles } from './parts.ts';

export const composeFiles: ComposeFiles = () => {
  const { EVIDENCE_BUCKET, UNFINISHED_BUCKET } = readVariables(variables.files);
  const client = new S3Client();
  return {
    ...createS3Files({ client, bucketName: EVIDENCE_BUCKET }),
    unfinished: createS3UnfinishedFiles({ client, bucketName: UNFINISHED_BUCKET }),
  };
};
