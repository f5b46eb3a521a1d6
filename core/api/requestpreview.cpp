#include "core/api/requestpreview.h"

#include "core/api/exchangerecorder.h"
#include "core/api/requestheaders.h"

namespace onboarding {

Result<Exchange> requestPreview(const HttpRequest &request, const ApiConfig &config)
{
    // It only has to be there: the recorder hides it, as it hides what is sent.
    const QByteArray secret = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    const Result<QUrl> url = requestUrl(request, addressOf(request.operation, config));
    if (!url)
        return tl::unexpected(url.error());
    const Result<HeaderList> headers
        = requestHeaders(request, config, {.apiKey = secret, .bearer = secret, .clientSecret = secret});
    if (!headers)
        return tl::unexpected(headers.error());
    const SensitiveNames names(config.contract);
    SecretValues known;
    ExchangeRecorder recorder(names, known);
    recorder.setRequest(*url, asWritten(*headers), request, secret);
    Exchange preview {.operation = request.operation, .method = request.method};
    recorder.write(preview, {}, {});
    return preview;
}

} // namespace onboarding
