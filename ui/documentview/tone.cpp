// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/tone.h"

#include <algorithm>
#include <cmath>

namespace hezhun {

namespace {

constexpr qint64 sampleCount = 250'000; ///< pixels that are enough to know the tones of a picture
constexpr double cut = 0.01; ///< share of the pixels that goes to black, and to white
constexpr int leastSpread = 8; ///< brightness steps below which there is nothing to stretch
constexpr double mildestGamma = 0.6;
constexpr double strongestGamma = 1.8;

using Histogram = std::array<qint64, 256>;

Histogram histogramOf(const QImage &image)
{
    Histogram histogram{};
    const qint64 pixels = qint64(image.width()) * image.height();
    const int step = std::max(1, int(std::sqrt(double(pixels) / double(sampleCount))));
    for (int y = 0; y < image.height(); y += step) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); x += step)
            ++histogram[size_t(qGray(line[x]))];
    }
    return histogram;
}

/// The brightness below which this share of the pixels lies.
int brightnessAt(const Histogram &histogram, double share)
{
    qint64 total = 0;
    for (const qint64 count : histogram)
        total += count;
    qint64 seen = 0;
    for (size_t value = 0; value < histogram.size(); ++value) {
        seen += histogram[value];
        if (double(seen) > share * double(total))
            return int(value);
    }
    return 255;
}

Tone unchanged()
{
    Tone tone{};
    for (size_t value = 0; value < tone.size(); ++value)
        tone[value] = uchar(value);
    return tone;
}

} // namespace

Tone toneFor(const QImage &image)
{
    const Histogram histogram = histogramOf(image);
    const int black = brightnessAt(histogram, cut);
    const int white = brightnessAt(histogram, 1.0 - cut);
    if (white - black < leastSpread)
        return unchanged();

    const double spread = white - black;
    const double middle = std::clamp((brightnessAt(histogram, 0.5) - black) / spread, 0.05, 0.95);
    const double gamma = std::clamp(std::log(0.55) / std::log(middle), mildestGamma, strongestGamma);
    Tone tone{};
    for (size_t value = 0; value < tone.size(); ++value) {
        const double share = std::clamp((int(value) - black) / spread, 0.0, 1.0);
        tone[value] = uchar(std::lround(255.0 * std::pow(share, gamma)));
    }
    return tone;
}

QImage toned(QImage image, const Tone &tone)
{
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = line[x];
            if (qAlpha(pixel) != 255)
                continue;
            line[x] = qRgb(tone[size_t(qRed(pixel))], tone[size_t(qGreen(pixel))], tone[size_t(qBlue(pixel))]);
        }
    }
    return image;
}

} // namespace hezhun
