import { S3Client } from '@aws-sdk/client-s3';
import { createS3Files } from '../../shared/adapters/s3/files.ts';
import { readVariables, variables } from './environment.ts';
import type { ComposeFiles } from './parts.ts';

export const composeFiles: ComposeFiles = () =>
  createS3Files({ client: new S3Client(), bucketName: readVariables(variables.files).EVIDENCE_BUCKET });
