/** Reads a code from a picture of the camera; null while there is none in it. */
export type CodeReader = (video: HTMLVideoElement) => Promise<string | null>;

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ readonly rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

/** The widest picture that is searched: codes on a phone held to a phone are large in it, and a slow phone keeps up. */
const WIDEST = 640;

/** The device's own reader where it has one, else a library, which is fetched only then. */
export async function aCodeReader(window: Window): Promise<CodeReader> {
  const known = (window as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (known && (await known.getSupportedFormats()).includes('qr_code')) {
    const detector = new known({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
  }
  const { default: jsQR } = await import('jsqr');
  const canvas = window.document.createElement('canvas');
  const picture = canvas.getContext('2d', { willReadFrequently: true });
  return (video) => {
    const scale = Math.min(1, WIDEST / video.videoWidth);
    const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
    if (!picture || width === 0 || height === 0) return Promise.resolve(null);
    canvas.width = width;
    canvas.height = height;
    picture.drawImage(video, 0, 0, width, height);
    const found = jsQR(picture.getImageData(0, 0, width, height).data, width, height, { inversionAttempts: 'dontInvert' });
    return Promise.resolve(found?.data ?? null);
  };
}
