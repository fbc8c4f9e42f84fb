/**
 * Drivers that are replaced while the machine runs count upwards from its own first epoch; with room between two starts,
 * none of them is ever above the drivers of the next start.
 */
export const EPOCHS_PER_START = 1_000_000;
