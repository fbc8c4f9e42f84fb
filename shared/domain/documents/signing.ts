/** Signing in one place: forms, positions, the matrix as policy data, and the check that enforces it. */
export * from './check-signing.ts';
export * from './position.ts';
export * from './signature-block.ts';
export * from './signing-form.ts';
export * from './signing-matrix.ts';
export * from './signing-objections.ts';
export * from './signing-papers.ts';
export * from './who-may-sign.ts';
