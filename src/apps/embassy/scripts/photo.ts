/**
 * Crops a photo to the shape of the badge, on the device itself: what leaves it is what the form
 * sends. Without this script the photo is sent as it is.
 */
const WIDTH = 700;
const HEIGHT = 900;

for (const part of document.querySelectorAll<HTMLElement>('[data-photo-crop]')) {
  const input = part.querySelector<HTMLInputElement>('input[type=file]');
  input?.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void offerCrop(part, input, file);
  });
}

async function offerCrop(part: HTMLElement, input: HTMLInputElement, file: File): Promise<void> {
  part.querySelector('.crop')?.remove();
  // What the browser cannot read is for the server to refuse, with its reason.
  const picture = await createImageBitmap(file).catch(() => null);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!picture || !pen) return;

  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  canvas.className = 'crop-canvas';
  const box = document.createElement('fieldset');
  box.className = 'crop guest-group';
  const legend = document.createElement('legend');
  legend.textContent = part.dataset['crop'] ?? '';
  const zoom = slider(part.dataset['zoom'], 100, 300, 100);
  const across = slider(part.dataset['across'], 0, 100, 50);
  const down = slider(part.dataset['down'], 0, 100, 50);
  box.append(legend, canvas, zoom.label, across.label, down.label);
  input.closest('.field')?.after(box);

  const draw = () => {
    const fit = Math.max(WIDTH / picture.width, HEIGHT / picture.height);
    const scale = (fit * Number(zoom.input.value)) / 100;
    const spareX = WIDTH - picture.width * scale;
    const spareY = HEIGHT - picture.height * scale;
    const [x, y] = [across, down].map((one) => Number(one.input.value) / 100);
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.drawImage(
      picture,
      spareX * (x ?? 0),
      spareY * (y ?? 0),
      picture.width * scale,
      picture.height * scale,
    );
    canvas.toBlob((blob) => blob && hand(input, blob), 'image/jpeg', 0.9);
  };
  for (const { input: one } of [zoom, across, down]) one.addEventListener('input', draw);
  draw();
}

/** The form sends what the frame shows. */
function hand(input: HTMLInputElement, blob: Blob): void {
  const files = new DataTransfer();
  files.items.add(new File([blob], 'photo.jpg', { type: 'image/jpeg' }));
  input.files = files.files;
}

function slider(words = '', min: number, max: number, value: number) {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'range';
  input.min = String(min);
  input.max = String(max);
  input.value = String(value);
  label.append(words, input);
  return { label, input };
}
