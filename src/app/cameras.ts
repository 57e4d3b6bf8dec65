/** Whether there seems to be a camera: asked before any permission, so neither its name nor its quality is known yet. */
export async function hasCamera(): Promise<boolean> {
  if (!isSecureContext || !navigator.mediaDevices?.getUserMedia) return false;
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.some(({ kind }) => kind === 'videoinput');
  } catch {
    return true;
  }
}
