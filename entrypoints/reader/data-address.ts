/** The background accepts addresses of 16,000,000 characters; base64 takes 4 for 3 bytes. */
const MAX_BYTES = (16_000_000 - 100) * 0.75;

/** A picture's file as a `data:` address that the background can read; nothing for one too long. */
export async function dataAddress(file: Blob): Promise<string | undefined> {
  if (file.size > MAX_BYTES) return undefined;
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = reject;
    // The type is a mere claim: the background looks at the bytes.
    reader.readAsDataURL(file.slice(0, file.size, 'image/png'));
  });
}
