import { fill } from '../../core/messages/format.ts';
import { el } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import { strings } from '../../ui/strings.ts';
import type { CameraError } from './camera.ts';
import type { Complaint } from './cameraDoctor.ts';

/** Notes on a camera that gives a picture, but not a good one. */
export interface DoctorNotes {
  element: HTMLElement;
  /** `data` fills the placeholders of all texts. True where there is a complaint that was not there before. */
  setComplaints(complaints: readonly Complaint[], data: Readonly<Record<string, number>>): boolean;
}

/** Complaints that another device answers best. */
const COARSE: readonly Complaint[] = ['lowResolution', 'noAutofocus', 'infrared', 'virtual'];

/** @param handover makes what leads on to a phone; null where that cannot be */
export function createDoctorNotes(handover: () => HTMLElement | null = () => null): DoctorNotes {
  const list = el('ul', { class: 'doctor-notes' });
  const element = el(
    'section',
    { class: 'doctor', hidden: true },
    el('h2', {}, strings.live.doctor.title),
    list,
  );
  let shown: readonly Complaint[] = [];

  return {
    element,
    setComplaints(complaints, data) {
      const isSame = complaints.length === shown.length && complaints.every((name, i) => name === shown[i]);
      if (isSame) return false;
      const isNew = complaints.some((name) => !shown.includes(name));
      shown = complaints;
      element.hidden = complaints.length === 0;
      list.replaceChildren(...complaints.map((name) => note(name, data)));
      const phone = complaints.some((name) => COARSE.includes(name)) ? handover() : null;
      element.querySelector('.handover')?.remove();
      if (phone) element.append(phone);
      return isNew;
    },
  };
}

function note(name: Complaint, data: Readonly<Record<string, number>>): HTMLElement {
  const { title, advice } = strings.live.doctor[name];
  return el(
    'li',
    { class: 'doctor-note', 'data-complaint': name, 'data-standing': 'warning' },
    icon('warning'),
    el('p', {}, el('strong', {}, fill(title, data)), el('br'), fill(advice, data)),
  );
}

/** What keeps the camera from giving any picture. */
export type CameraFault = CameraError['code'] | 'crashed' | 'silent';

interface CameraFaultEvents {
  onAgain(): void;
  onChoosePhoto(): void;
  /** Leads to the phone's own camera, and to another device. */
  own?: HTMLElement | undefined;
  handover?: HTMLElement | null;
}

/** A card in place of the picture. */
export function createCameraFaultView(
  code: CameraFault,
  detail: string,
  events: CameraFaultEvents,
): { element: HTMLElement; focus(): void } {
  const { title, advice } = strings.live.doctor[code];
  const headline = el('h2', { class: 'sentence', tabindex: -1 }, title);
  const element = el(
    'div',
    { class: 'camera-fault', 'data-fault': code, 'data-standing': 'failed' },
    icon('failed'),
    headline,
    el('p', {}, advice),
    el(
      'div',
      { class: 'actions' },
      el('button', { type: 'button', class: 'primary', onclick: events.onAgain }, strings.live.doctor.again),
      el('button', { type: 'button', onclick: events.onChoosePhoto }, strings.live.doctor.choosePhoto),
      events.own,
    ),
    events.handover,
    el('p', { class: 'fault-detail' }, el('code', {}, detail)),
  );
  return { element, focus: () => headline.focus() };
}
