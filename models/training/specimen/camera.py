"""The camera: where it stands, and what lens, sensor and file do to the light that reaches it."""

from dataclasses import dataclass

import cv2
import numpy as np

DEFOCUS_SIGMA_PER_RADIUS = 0.5
MOTION_SIGMA_PER_LENGTH = 1 / np.sqrt(12)


@dataclass
class Pose:
    """`tilt_deg` is the angle between camera axis and document normal, about an axis in direction `azimuth_deg`; `roll_deg`
    turns the document in the frame; `fill` is the share of the frame its bounding box spans (the larger of both sides);
    `shift` moves its middle, in shares of the frame; `focal` is the focal length over the frame's diagonal (0.60 is 26 mm)."""

    tilt_deg: float = 0.0
    azimuth_deg: float = 0.0
    roll_deg: float = 0.0
    fill: float = 0.75
    shift: tuple = (0.0, 0.0)
    focal: float = 0.62


@dataclass
class Camera:
    """Blur is given in mm on the document (`gaussian_mm` sigma, `defocus_mm` disc radius, `motion_mm` length at `motion_deg`).
    `half` limits it to one side of the document: left, right, top or bottom. `noise` is the standard deviation at mid grey, in
    linear light; `lens_px` the sigma of the lens."""

    gaussian_mm: float = 0.0
    defocus_mm: float = 0.0
    motion_mm: float = 0.0
    motion_deg: float = 0.0
    half: str = None
    lens_px: float = 0.5
    noise: float = 0.006
    denoise: float = 0.5
    sharpen: float = 0.35
    contrast: float = 0.12
    jpeg_quality: int = 86


def homography(pose, size_mm, frame):
    """3 x 3 matrix from document millimetres (origin in its middle, y down) to frame pixels, in which the frame spans 0..width."""
    width, height = frame
    focal = pose.focal * np.hypot(width, height)
    turn, tilt, roll = np.radians([pose.azimuth_deg, pose.tilt_deg, pose.roll_deg])
    axis = np.array([np.cos(turn), np.sin(turn), 0.0])
    cross = np.array([[0, -axis[2], axis[1]], [axis[2], 0, -axis[0]], [-axis[1], axis[0], 0]])
    lean = np.eye(3) + np.sin(tilt) * cross + (1 - np.cos(tilt)) * cross @ cross
    spin = np.array([[np.cos(roll), -np.sin(roll), 0], [np.sin(roll), np.cos(roll), 0], [0, 0, 1]])
    rotation = lean @ spin
    centre = np.array([pose.shift[0] * width, pose.shift[1] * height])
    camera = np.array([[focal, 0, width / 2], [0, focal, height / 2], [0, 0, 1]])
    near, far = np.log(10.0), np.log(20000.0)
    for _ in range(24):
        distance = np.exp((near + far) / 2)
        matrix = camera @ np.column_stack([rotation[:, 0], rotation[:, 1], distance * np.append(centre / focal, 1)])
        quad, depth = _project_corners(matrix, size_mm)
        span = (quad.max(0) - quad.min(0)) / frame
        if depth.min() <= 0 or span.max() > pose.fill:
            near = np.log(distance)
        else:
            far = np.log(distance)
    return matrix / matrix[2, 2]


def _project_corners(matrix, size_mm):
    w, h = size_mm[0] / 2, size_mm[1] / 2
    corners = np.array([(-w, -h, 1), (w, -h, 1), (w, h, 1), (-w, h, 1)]) @ matrix.T
    return corners[:, :2] / np.where(corners[:, 2:] > 1e-6, corners[:, 2:], 1e-6), corners[:, 2]


def project(matrix, points):
    """Maps (n, 2) points through a homography."""
    flat = np.column_stack([np.asarray(points, float), np.ones(len(points))]) @ np.asarray(matrix).T
    return flat[:, :2] / flat[:, 2:]


def corners(matrix, size_mm):
    """The document's corners in the frame: top left, top right, bottom right, bottom left as it reads."""
    return _project_corners(matrix, size_mm)[0]


def px_per_mm(matrix, at_mm=(0.0, 0.0)):
    """Local scale: the square root of the area that a square millimetre takes."""
    e = 0.5
    p = project(matrix, [at_mm, (at_mm[0] + e, at_mm[1]), (at_mm[0], at_mm[1] + e)])
    a, b = (p[1] - p[0]) / e, (p[2] - p[0]) / e
    return float(np.sqrt(abs(a[0] * b[1] - a[1] * b[0])))


def warp(image, to_frame, frame, border=cv2.BORDER_CONSTANT, extra=None):
    """Warps a texture into the frame. `to_frame` maps its pixels (both in coordinates where a pixel spans 0..1). Textures much
    finer than the frame are first reduced by area, so that nothing aliases."""
    scale = px_per_mm(to_frame, (image.shape[1] / 2, image.shape[0] / 2))
    if scale < 0.75:
        w, h = max(2, round(image.shape[1] * scale * 1.15)), max(2, round(image.shape[0] * scale * 1.15))
        if w < image.shape[1] and h < image.shape[0]:
            to_frame = to_frame @ np.diag([image.shape[1] / w, image.shape[0] / h, 1.0])
            image = cv2.resize(image, (w, h), interpolation=cv2.INTER_AREA)
    half = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1.0]])
    matrix = np.linalg.inv(half) @ to_frame @ half
    return cv2.warpPerspective(image, matrix, tuple(frame), flags=cv2.INTER_LINEAR, borderMode=border)


def blur_sigma_mm(camera):
    """The equivalent Gaussian sigma of the blur that was added, in mm on the document."""
    return float(np.sqrt(camera.gaussian_mm ** 2 + (camera.defocus_mm * DEFOCUS_SIGMA_PER_RADIUS) ** 2
                         + (camera.motion_mm * MOTION_SIGMA_PER_LENGTH) ** 2))


def optics(linear, camera, scale, side=None):
    """Blurs linear light. `scale` is pixels per mm on the document, `side` the weight of the blurred half, if only a half is."""
    blurred = linear
    if camera.gaussian_mm > 0:
        blurred = cv2.GaussianBlur(blurred, (0, 0), camera.gaussian_mm * scale, borderType=cv2.BORDER_REFLECT)
    if camera.defocus_mm * scale > 0.3:
        blurred = cv2.filter2D(blurred, -1, _disc(camera.defocus_mm * scale), borderType=cv2.BORDER_REFLECT)
    if camera.motion_mm * scale > 0.5:
        blurred = cv2.filter2D(blurred, -1, _streak(camera.motion_mm * scale, camera.motion_deg), borderType=cv2.BORDER_REFLECT)
    if side is not None and blurred is not linear:
        blurred = linear + side[..., None] * (blurred - linear)
    if camera.lens_px > 0.2:
        blurred = cv2.GaussianBlur(blurred, (0, 0), camera.lens_px, borderType=cv2.BORDER_REFLECT)
    return blurred


def _disc(radius):
    n = int(np.ceil(radius + 1))
    fine = np.linspace(-n - 0.5, n + 0.5, (2 * n + 1) * 5 + 1)
    fine = (fine[1:] + fine[:-1]) / 2
    inside = (fine[None] ** 2 + fine[:, None] ** 2 <= radius ** 2).astype(np.float32)
    kernel = inside.reshape(2 * n + 1, 5, 2 * n + 1, 5).sum((1, 3))
    return kernel / kernel.sum()


def _streak(length, angle_deg):
    n = int(np.ceil(length / 2 + 1))
    kernel = np.zeros((2 * n + 1, 2 * n + 1), np.float32)
    turn = np.radians(angle_deg)
    for place in np.linspace(-length / 2, length / 2, max(3, int(length * 8))):
        x, y = n + place * np.cos(turn), n + place * np.sin(turn)
        x0, y0 = int(np.floor(x)), int(np.floor(y))
        fx, fy = x - x0, y - y0
        for dx, dy, weight in ((0, 0, (1 - fx) * (1 - fy)), (1, 0, fx * (1 - fy)), (0, 1, (1 - fx) * fy), (1, 1, fx * fy)):
            if 0 <= x0 + dx <= 2 * n and 0 <= y0 + dy <= 2 * n:
                kernel[y0 + dy, x0 + dx] += weight
    return kernel / kernel.sum()


_DECODE = (np.where(np.arange(256) / 255 <= 0.04045, np.arange(256) / 255 / 12.92,
                    ((np.arange(256) / 255 + 0.055) / 1.055) ** 2.4)).astype(np.float32)


def to_linear(image):
    """sRGB uint8 to linear float32."""
    return _DECODE[image]


def _encode_table(contrast):
    linear = np.arange(4096) / 4095
    value = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * np.maximum(linear, 1e-9) ** (1 / 2.4) - 0.055)
    value = value + contrast * value * (1 - value) * (2 * value - 1) * 0.9
    return (np.clip(value, 0, 1) * 255 + 0.5).astype(np.uint8)


def sensor(rng, linear, camera):
    """Noise, clipping, tone curve, the phone's own denoising and sharpening: linear float32 to uint8 BGR."""
    height, width = linear.shape[:2]
    if camera.noise > 0:
        deviation = camera.noise * np.sqrt(np.clip(linear, 0, 1) / 0.2 + 0.12)
        grain = rng.standard_normal((height, width, 3), dtype=np.float32)
        if camera.denoise > 0:
            grain = cv2.GaussianBlur(grain, (0, 0), 0.35 + 0.5 * camera.denoise)
        linear = linear + deviation * grain
    image = _encode_table(camera.contrast)[(np.clip(linear, 0, 1) * 4095).astype(np.uint16)]
    if camera.sharpen > 0:
        soft = cv2.GaussianBlur(image, (0, 0), 1.0)
        image = cv2.addWeighted(image, 1 + camera.sharpen, soft, -camera.sharpen, 0)
    return image


def jpeg(image, quality):
    """Through a JPEG file and back."""
    return cv2.imdecode(cv2.imencode('.jpg', image, [cv2.IMWRITE_JPEG_QUALITY, int(quality)])[1], cv2.IMREAD_COLOR)
