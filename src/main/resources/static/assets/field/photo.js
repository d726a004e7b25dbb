// Pictures are made smaller on the device, which also leaves place and camera behind, before they are kept.
const LONGEST = 1600;
const QUALITY = 0.8;

export async function shrink(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
  return { id: crypto.randomUUID(), content: new Uint8Array(await blob.arrayBuffer()) };
}

/** @returns those that could be read, and whether one could not */
export async function shrinkAll(files) {
  const photos = [];
  let broken = false;
  for (const file of files) {
    try { photos.push(await shrink(file)); } catch (noPicture) { broken = true; }
  }
  return { photos, broken };
}
