import { describe, expect, it, vi } from 'vitest';
import type { CameraControls } from '../../../../src/app/camera/cameraControls.ts';
import { CameraNews } from '../../../../src/app/camera/cameraNews.ts';
import type { DoctorNotes } from '../../../../src/app/camera/doctorView.ts';
import { lookOf } from '../../../support/looks.ts';

/** A camera of 640 x 480, which is too small for a document. */
const track = {
  label: 'Front camera',
  readyState: 'live',
  getSettings: () => ({ deviceId: 'front', width: 640, height: 480, frameRate: 30 }),
  getCapabilities: () => ({}),
} as unknown as MediaStreamTrack;

function newsWith(isNew: boolean) {
  const controls = { setTrack: vi.fn(), setCameras: vi.fn(), setSpeed: vi.fn() };
  const setComplaints = vi.fn<DoctorNotes['setComplaints']>(() => isNew);
  const notes = { element: { textContent: 'small picture' } as HTMLElement, setComplaints };
  const announce = vi.fn();
  const news = new CameraNews(
    controls as unknown as CameraControls,
    notes as unknown as DoctorNotes,
    announce,
  );
  return { news, controls, setComplaints, announce };
}

describe('CameraNews', () => {
  it('gives the controls the camera that was opened', () => {
    const { news, controls } = newsWith(false);
    news.begin(track);
    expect(controls.setTrack).toHaveBeenCalledWith(track);
  });

  it('has news twice a second, and reads out what is new', () => {
    const { news, setComplaints, announce } = newsWith(true);
    news.begin(track);
    const told = [600, 700, 1200].map((time) => news.update(lookOf({ time }), track));
    expect(told.map((count) => count === undefined)).toEqual([false, true, false]);
    expect(setComplaints).toHaveBeenCalledTimes(2);
    expect(announce).toHaveBeenCalledWith('small picture');
  });

  it('is silent about what was said, and without a camera', () => {
    const { news, announce } = newsWith(false);
    news.begin(track);
    expect(news.update(lookOf({ time: 600 }), undefined)).toBeUndefined();
    expect(news.update(lookOf({ time: 700 }), track)).toBeDefined();
    expect(announce).not.toHaveBeenCalled();
  });
});
