/** Dots of a PNG for each CSS pixel. */
const scale = 2;

/** An SVG as a PNG with two dots a pixel. */
export async function svgToPng(document: Document, svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], {type: "image/svg+xml"}));
  try {
    const image = document.createElement("img");
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) =>
        blob ? resolve(blob) : reject(new Error("unsupported image: the browser made no PNG"))
      )
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
