/** A phone's picture of 12 megapixels takes minutes on a commune's line; what a report must show is legible at 2000. */
const LONGEST_SIDE = 2_000;
const QUALITY = 0.82;
/** Below this it is sent as it is: a screenshot loses its letters when it is pressed again. */
const SMALL_ENOUGH_BYTES = 700_000;

const encoded = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));

/** Answers the picture itself where it is small, cannot be read here, or would not get smaller. */
export async function shrinkPicture(picture: Blob): Promise<Blob> {
  if (picture.size <= SMALL_ENOUGH_BYTES) return picture;
  const bitmap = await createImageBitmap(picture).catch(() => undefined);
  if (bitmap === undefined) return picture;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext('2d');
  if (context === null) return picture;
  // JPEG knows no transparency.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const smaller = await encoded(canvas);
  return smaller !== null && smaller.size < picture.size ? smaller : picture;
}
