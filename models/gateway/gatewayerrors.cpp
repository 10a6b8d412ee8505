// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gatewayerrors.h"

#include <QCoreApplication>

namespace hezhun {

namespace {

struct Sentence
{
    const char *code;
    const char *text;
};

constexpr Sentence sentences[] = {
    {"address.blocked",
     QT_TRANSLATE_NOOP("GatewayErrors", "The receiver does not take messages any more. Reach them another way.")},
    {"address.invalid",
     QT_TRANSLATE_NOOP("GatewayErrors",
                       "The service says that there is no such phone or address. Ask for the right one.")},
    {"gateway.address",
     QT_TRANSLATE_NOOP("GatewayErrors",
                       "The address of the service must begin with https://, name a host, and hold no password. "
                       "Nothing was sent.")},
    {"gateway.authority",
     QT_TRANSLATE_NOOP("GatewayErrors",
                       "The file of the authority that vouches for the service can't be read. Check "
                       "HEZHUN_GATEWAY_AUTHORITY.")},
    {"gateway.busy", QT_TRANSLATE_NOOP("GatewayErrors", "The service asks for time. It is tried again later.")},
    {"gateway.certificate",
     QT_TRANSLATE_NOOP("GatewayErrors",
                       "The file of our own certificate can't be read. Check HEZHUN_GATEWAY_CERTIFICATE.")},
    {"gateway.closed", QT_TRANSLATE_NOOP("GatewayErrors", "The service ended the connection before it had answered.")},
    {"gateway.key",
     QT_TRANSLATE_NOOP("GatewayErrors",
                       "The file of our own key can't be read, or no certificate goes with it. Check "
                       "HEZHUN_GATEWAY_KEY.")},
    {"gateway.not_configured", QT_TRANSLATE_NOOP("GatewayErrors", "No service is configured.")},
    {"gateway.not_json",
     QT_TRANSLATE_NOOP("GatewayErrors", "The service answered with something else than JSON. Check its address.")},
    {"gateway.open",
     QT_TRANSLATE_NOOP("GatewayErrors",
                       "The service failed several times in a row; it is left alone for half a minute.")},
    {"gateway.redirect",
     QT_TRANSLATE_NOOP("GatewayErrors",
                       "The service points to another address, which is not followed. Set the address itself.")},
    {"gateway.shape",
     QT_TRANSLATE_NOOP("GatewayErrors", "The service's answer is not of the form that was agreed on.")},
    {"gateway.stalled", QT_TRANSLATE_NOOP("GatewayErrors", "The service fell silent in the middle.")},
    {"gateway.status", QT_TRANSLATE_NOOP("GatewayErrors", "The service answered that it can't do this just now.")},
    {"gateway.stopped", QT_TRANSLATE_NOOP("GatewayErrors", "This program was asked to end; nothing was lost.")},
    {"gateway.timeout", QT_TRANSLATE_NOOP("GatewayErrors", "The service did not answer in time.")},
    {"gateway.tls",
     QT_TRANSLATE_NOOP("GatewayErrors",
                       "The service could not prove that it is who it should be, or does not admit us. Nothing was "
                       "sent. Check the certificates.")},
    {"gateway.too_large", QT_TRANSLATE_NOOP("GatewayErrors", "The service's answer is too long; it was not read.")},
    {"gateway.unreachable", QT_TRANSLATE_NOOP("GatewayErrors", "The service can't be reached. Check its address.")},
    {"messages.file",
     QT_TRANSLATE_NOOP("GatewayErrors", "The file for messages can't be written. Make room, or choose another.")},
    {"text.refused", QT_TRANSLATE_NOOP("GatewayErrors", "The service does not carry this text.")},
};

const char *sentenceOf(const QString &code)
{
    for (const Sentence &sentence : sentences) {
        if (code == QLatin1String(sentence.code))
            return sentence.text;
    }
    return nullptr;
}

} // namespace

QString gatewayWords(const QString &code)
{
    const char *sentence = sentenceOf(code);
    return sentence ? QCoreApplication::translate("GatewayErrors", sentence) : code;
}

Error gatewayError(const QString &code, const QString &details)
{
    return {code, gatewayWords(code), details};
}

} // namespace hezhun
