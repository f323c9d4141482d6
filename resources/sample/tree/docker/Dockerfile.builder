ARG CUDA_IMAGE=cuda:12.4.1-devel-ubuntu22.04
FROM ${CUDA_IMAGE}
RUN apt-get update && apt-get install -y --no-install-recommends git git-lfs make python3 python3-pip python3-venv
RUN pip install torch==2.4.1
RUN useradd --create-home builder
USER builder
