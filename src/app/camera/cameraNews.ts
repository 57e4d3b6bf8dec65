import type { Look } from '../../browser/client.ts';
import { abilitiesOf, listCameras } from './camera.ts';
import type { CameraControls } from './cameraControls.ts';
import { CameraDoctor } from './cameraDoctor.ts';
import { factsOf } from './cameraRun.ts';
import type { DoctorNotes } from './doctorView.ts';
import { Rate } from './rate.ts';

/** Rates and complaints are brought up to date this often, milliseconds: quicker ones could not be read. */
const NEWS_TIME = 500;

/** Says what is to be said of the camera itself while it runs: which ones there are, how fast it is, what is wrong with it. */
export class CameraNews {
  readonly #controls: CameraControls;
  readonly #notes: DoctorNotes;
  readonly #announce: (text: string) => void;
  #doctor = new CameraDoctor();
  #rate = new Rate();
  #at = 0;

  /** @param announce something short to read out */
  constructor(controls: CameraControls, notes: DoctorNotes, announce: (text: string) => void) {
    this.#controls = controls;
    this.#notes = notes;
    this.#announce = announce;
  }

  /** A camera was opened. */
  begin(track: MediaStreamTrack): void {
    const { deviceId } = track.getSettings();
    this.#doctor = new CameraDoctor();
    this.#rate = new Rate();
    this.#controls.setTrack(track);
    listCameras().then(
      (cameras) => this.#controls.setCameras(cameras, deviceId),
      () => {},
    );
  }

  /** @returns how many complaints there are; undefined where it is too early for news */
  update(look: Look, track: MediaStreamTrack | undefined): number | undefined {
    this.#rate.add(look.time);
    if (!track || look.time - this.#at <= NEWS_TIME) return undefined;
    this.#at = look.time;
    const facts = { ...factsOf(track), abilities: abilitiesOf(track) };
    if (this.#rate.value !== null) this.#controls.setSpeed(this.#rate.value);
    const complaints = this.#doctor.examine(facts, look, this.#rate.value);
    const isNew = this.#notes.setComplaints(complaints, { width: facts.width, height: facts.height });
    if (isNew) this.#announce(this.#notes.element.textContent ?? '');
    return complaints.length;
  }
}
